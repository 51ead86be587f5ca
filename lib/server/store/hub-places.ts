import 'server-only'
import { sql } from 'kysely'
import type { Store } from './open-store'
import { readSetting, writeSetting } from './settings'
import { clockOf } from './sync-parts'

/** A call's places: it counts against the rate with one, against the concurrency with the other. */
export interface HubPlace {
  start: { number: number; until: number }
  running: { number: number; until: number }
}

export interface HubPlaces {
  /** Takes places for up to `count` calls that begin now and count for `countsForMs` unless told otherwise. */
  take(count: number, options: { urgent: boolean; countsForMs: number }): Promise<HubPlace[]>
  /** Gives places back whose calls are over; each still counts for `countsForMs`, which may be negative. */
  give(over: readonly { place: HubPlace; countsForMs: number }[]): Promise<void>
}

export interface HubPlacesOptions {
  owner: string
  rate: number
  concurrency: number
  /** How long a call may be under way; a process that is gone keeps its places for so long. */
  longestCallMs: number
}

const MADE = 'hub_places.made'
/** While somebody of another process waits for a person, the rest holds back for this long. */
const URGENT_MS = 300
const REMAKE_MS = 5_000

/**
 * Places towards the Hub that all processes on one PostgreSQL share: as many rows as calls may start in a second, and as
 * many as may be under way. A row is free when its time has passed by the database's clock, so that no process has to
 * know of another one, be it new, gone or with a clock of its own.
 */
export const createHubPlaces = (store: Store, options: HubPlacesOptions): HubPlaces => {
  const { db } = store
  const clock = clockOf(store)
  const { owner, concurrency, longestCallMs } = options
  const starts = Math.max(1, Math.floor(options.rate))
  const isNotMine = sql`owner is distinct from ${owner}`
  let made: Promise<void> | null = null
  let madeAt = 0

  /** A crash of the server empties the table: then calls of just before may still count. */
  const make = async (countsForMs: number) => {
    const isFirst = (await readSetting(store, MADE)) === null
    const restMs = isFirst ? 0 : countsForMs
    await sql`insert into hub_place (kind, number, free_at)
      select 'start', number, ${clock} + cast(${restMs} as bigint) from generate_series(1, cast(${starts} as integer)) as number
      union all select 'running', number, 0 from generate_series(1, cast(${concurrency} as integer)) as number
      union all select 'urgent', 1, 0
      on conflict do nothing`.execute(db)
    if (isFirst) await writeSetting(store, MADE, '1')
    madeAt = performance.now()
  }

  const takeFree = async (count: number, urgent: boolean, countsForMs: number): Promise<HubPlace[]> => {
    const { rows } = await sql<{
      start: number
      running: number
      start_until: number
      running_until: number
    }>`
      with free_start as (
        select number from hub_place where kind = 'start' and number <= ${starts} and free_at <= ${clock}
          and (cast(${urgent} as boolean) or not exists (
            select from hub_place where kind = 'urgent' and ${isNotMine} and free_at > ${clock}))
        order by number limit ${count} for update skip locked),
      free_running as (
        select number from hub_place where kind = 'running' and number <= ${concurrency} and free_at <= ${clock}
        order by number limit ${count} for update skip locked),
      pair as (
        select one.number as start, other.number as running
        from (select number, row_number() over (order by number) as at from free_start) as one
        join (select number, row_number() over (order by number) as at from free_running) as other using (at)),
      taken as (
        update hub_place set owner = ${owner}, free_at = ${clock}
          + case kind when 'start' then cast(${countsForMs} as bigint) else cast(${longestCallMs} as bigint) end
        from pair where (kind = 'start' and number = pair.start) or (kind = 'running' and number = pair.running)
        returning kind, number, free_at)
      select pair.start, pair.running, one.free_at as start_until, other.free_at as running_until
      from pair
      join taken as one on one.kind = 'start' and one.number = pair.start
      join taken as other on other.kind = 'running' and other.number = pair.running`.execute(db)
    return rows.map(({ start, running, start_until, running_until }) => ({
      start: { number: start, until: start_until },
      running: { number: running, until: running_until },
    }))
  }

  return {
    take: async (count, { urgent, countsForMs }) => {
      made ??= make(countsForMs).catch((error: unknown) => {
        made = null
        throw error
      })
      await made
      const places = await takeFree(count, urgent, Math.ceil(countsForMs))
      if (places.length === 0 && performance.now() - madeAt > REMAKE_MS) await make(countsForMs)
      if (places.length === 0 && urgent) {
        await sql`update hub_place set owner = ${owner}, free_at = ${clock} + ${sql.lit(URGENT_MS)}
          where kind = 'urgent'`.execute(db)
      }
      return places
    },
    give: async (over) => {
      const given = sql.join(
        over.flatMap(({ place: { start, running }, countsForMs }) => [
          sql`('start', cast(${start.number} as integer), cast(${start.until} as bigint), cast(${Math.ceil(countsForMs)} as bigint))`,
          sql`('running', cast(${running.number} as integer), cast(${running.until} as bigint), cast(0 as bigint))`,
        ]),
      )
      await sql`update hub_place set free_at = least(free_at, ${clock} + given.counts_for)
        from (values ${given}) as given (kind, number, until, counts_for)
        where hub_place.kind = given.kind and hub_place.number = given.number
          and hub_place.free_at = given.until and owner = ${owner}`.execute(db)
    },
  }
}
