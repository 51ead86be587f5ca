import type { ReactNode } from 'react'

/** Settings that belong together, below a line. */
export const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-3 border-t border-line pt-5">
    <h2 className="text-body font-semibold">{title}</h2>
    {children}
  </section>
)
