import type { ContactWay } from '@/lib/core/contact-way/wire'

/** What a contact way is called: its remark, or its id while nothing else is known of it. */
export const nameOf = ({ remark, fetchedAt, config_id }: ContactWay, unnamed: string): string =>
  remark?.trim() || (fetchedAt === null ? config_id : unnamed)
