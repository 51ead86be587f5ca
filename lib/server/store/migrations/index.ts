import 'server-only'
import type { Migration } from 'kysely'
import type { Engine } from '../engine'
import { firstTables } from './0001-first-tables'
import { creationsResolved } from './0002-creations-resolved'
import { batches } from './0003-batches'
import { creationCodes } from './0004-creation-codes'
import { search } from './0005-search'
import { sync } from './0006-sync'
import { fetchedIndex } from './0007-fetched-index'
import { pictureReader } from './0008-picture-reader'
import { brandLogo } from './0009-brand-logo'
import { pictureTexts } from './0010-picture-texts'

/** Forward only: a migration that has been released is never changed. */
export const migrations = (engine: Engine): Record<string, Migration> => ({
  '0001-first-tables': firstTables(engine),
  '0002-creations-resolved': creationsResolved,
  '0003-batches': batches,
  '0004-creation-codes': creationCodes,
  '0005-search': search(engine),
  '0006-sync': sync(engine),
  '0007-fetched-index': fetchedIndex,
  '0008-picture-reader': pictureReader,
  '0009-brand-logo': brandLogo(engine),
  '0010-picture-texts': pictureTexts,
})
