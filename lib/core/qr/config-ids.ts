import * as z from 'zod'
import { issue } from '../issue'

/** The codes of an order: at least one, and at most `max`. */
export const configIdsField = (max: number) =>
  z.array(z.string().min(1).max(128)).min(1, issue('required')).max(max, issue('too_many_exported', { max }))
