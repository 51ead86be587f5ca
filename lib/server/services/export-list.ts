import 'server-only'
import { dayOf, timeOf } from '@/lib/core/calendar'
import type { Channel } from '@/lib/core/channel/schema'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { type ExportList, MAX_WORKBOOK_ROWS } from '@/lib/core/export'
import type { Locale } from '@/lib/core/locale'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import { DeskFault } from '@/lib/server/desk-fault'
import { readNamesOf } from '@/lib/server/store/directory'
import { readChannels } from '@/lib/server/store/find-channels'
import { readContactWays } from '@/lib/server/store/find-contact-ways'
import type { TableFile } from '@/lib/server/table-file'
import type { Context } from './context'

type ExportContext = Pick<Context, 'store' | 'now'>

/** An order for the rows of a list, as a file. */
export interface Export extends ExportList {
  locale: Locale
}

const IDS_A_PAGE = 500

async function* pagesOf<T>(
  ids: readonly string[],
  read: (some: string[]) => Promise<T[]>,
): AsyncGenerator<T[]> {
  const once = [...new Set(ids)]
  for (let start = 0; start < once.length; start += IDS_A_PAGE) {
    yield await read(once.slice(start, start + IDS_A_PAGE))
  }
}

async function* mapped<T, U>(
  pages: AsyncIterable<T[]>,
  map: (page: T[]) => Promise<U[]> | U[],
): AsyncGenerator<U[]> {
  for await (const page of pages) yield await map(page)
}

const momentWords = (iso: string | null): string =>
  iso === null || iso.length <= 10 ? (iso ?? '') : `${dayOf(Date.parse(iso))} ${timeOf(Date.parse(iso))}`

const fileNameOf = ({ now }: ExportContext, { locale, format }: Export, list: 'channels' | 'contactWays') =>
  `${sheetWords[locale].list[list]} ${dayOf(now())}.${format}`

const checkSize = ({ format, configIds }: ExportList) => {
  if (format === 'xlsx' && configIds.length > MAX_WORKBOOK_ROWS) {
    throw new DeskFault('too_many_rows_for_workbook')
  }
}

const channelCells = ({ remark, tags, state, configId, createDate, missingSince }: Channel, join: string) => [
  remark,
  tags.map(({ name }) => name).join(join),
  state,
  configId,
  momentWords(createDate),
  momentWords(missingSince),
]

/** These channels as a table, in the order of their ids. Throws `too_many_rows_for_workbook`. */
export const exportChannels = (context: ExportContext, order: Export): TableFile => {
  checkSize(order)
  const { headings, channels, join } = sheetWords[order.locale].list
  return {
    fileName: fileNameOf(context, order, 'channels'),
    sheet: channels,
    headings: [
      headings.name,
      headings.tags,
      headings.state,
      headings.config_id,
      headings.created,
      headings.missing,
    ],
    widths: [32, 32, 24, 36, 18, 18],
    pages: mapped(
      pagesOf(order.configIds, (ids) => readChannels(context.store, ids)),
      (page) => page.map((channel) => channelCells(channel, join)),
    ),
  }
}

type Names = Awaited<ReturnType<typeof readNamesOf>>

const contactWayCells = (way: ContactWay, names: Names, locale: Locale): string[] => {
  const { single, multiple, miniprogram, qrCode, join } = sheetWords[locale].list
  const users = way.user ?? []
  return [
    way.remark ?? '',
    way.type === 1 ? single : way.type === 2 ? multiple : '',
    way.scene === 1 ? miniprogram : way.scene === 2 ? qrCode : '',
    users.map((userid) => names.members.get(userid) ?? userid).join(join),
    users.join(join),
    (way.party ?? []).map((id) => names.departments.get(id) ?? String(id)).join(join),
    way.state ?? '',
    way.config_id,
    momentWords(way.createdAt),
    way.createdBy ?? '',
    way.qr_code ?? '',
    momentWords(way.missingSince),
  ]
}

/** These contact ways as a table, in the order of their ids. Throws `too_many_rows_for_workbook`. */
export const exportContactWays = (context: ExportContext, order: Export): TableFile => {
  checkSize(order)
  const { headings, contactWays } = sheetWords[order.locale].list
  return {
    fileName: fileNameOf(context, order, 'contactWays'),
    sheet: contactWays,
    headings: [
      headings.remark,
      headings.type,
      headings.scene,
      headings.users,
      headings.userids,
      headings.departments,
      headings.state,
      headings.config_id,
      headings.created,
      headings.creator,
      headings.qr_code,
      headings.missing,
    ],
    widths: [32, 8, 14, 24, 24, 24, 24, 36, 18, 16, 48, 18],
    pages: mapped(
      pagesOf(order.configIds, (ids) => readContactWays(context.store, ids)),
      async (page) => {
        const names = await readNamesOf(context.store, page)
        return page.map((way) => contactWayCells(way, names, order.locale))
      },
    ),
  }
}

const linesOf = (states: readonly string[]) =>
  states.map((state) => (state === '' ? '' : `${state}\n`)).join('')

async function* joined(pages: AsyncIterable<string[]>): AsyncGenerator<string> {
  for await (const states of pages) yield linesOf(states)
}

/** The states of these channels, one a line; those without one are left out. */
export const exportChannelStates = (
  { store }: ExportContext,
  { configIds }: ExportList,
): AsyncGenerator<string> =>
  joined(
    mapped(
      pagesOf(configIds, (ids) => readChannels(store, ids)),
      (page) => page.map(({ state }) => state),
    ),
  )

/** The states of these contact ways, one a line; those without one are left out. */
export const exportContactWayStates = (
  { store }: ExportContext,
  { configIds }: ExportList,
): AsyncGenerator<string> =>
  joined(
    mapped(
      pagesOf(configIds, (ids) => readContactWays(store, ids)),
      (page) => page.map(({ state }) => state ?? ''),
    ),
  )
