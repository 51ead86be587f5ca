import { Link2 } from 'lucide-react'
import type { ConclusionsAnswer } from '@/lib/core/contact-way/wire'
import { SafePicture } from './safe-picture'

const hostOf = (address: string | undefined): string =>
  address && URL.canParse(address) ? new URL(address).host : ''

const isWebPicture = (address: string | undefined): address is string =>
  address !== undefined && /^https:\/\//i.test(address)

/** A link as WeChat shows it: title, description, small picture. Not a link itself: it is the customer's. */
export const LinkCard = ({ link }: { link: NonNullable<ConclusionsAnswer['link']> }) => {
  const blank = (
    <span className="flex size-12 shrink-0 items-center justify-center bg-[#eef0f4] text-[#6b6963]">
      <Link2 aria-hidden className="size-5" strokeWidth={1.75} />
    </span>
  )
  return (
    <div className="w-60 max-w-full rounded-control bg-white p-3">
      <p className="line-clamp-2 text-body wrap-anywhere">{link.title}</p>
      <div className="mt-1.5 flex items-start gap-2">
        <p className="line-clamp-3 min-w-0 flex-1 text-meta wrap-anywhere text-[#6b6963]">
          {link.desc || hostOf(link.url)}
        </p>
        {isWebPicture(link.picurl) ? (
          <SafePicture src={link.picurl} alt="" className="size-12 shrink-0 object-cover" fallback={blank} />
        ) : (
          blank
        )}
      </div>
    </div>
  )
}
