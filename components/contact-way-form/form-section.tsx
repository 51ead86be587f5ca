import { type ReactNode, useId } from 'react'

interface FormSectionProps {
  title: string
  why: string
  /** Said on phones nowhere: there the fields stand alone. */
  children: ReactNode
}

/** A hairline, a title with one line of why, and the fields beside them. */
export const FormSection = ({ title, why, children }: FormSectionProps) => {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid gap-4 border-line border-t py-6 first:border-t-0 tablet:grid-cols-[160px_minmax(0,576px)] tablet:gap-x-8"
    >
      <div>
        <h2 id={id} className="font-semibold text-section text-text">
          {title}
        </h2>
        <p className="mt-1 hidden text-hint text-text-3 tablet:block">{why}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </section>
  )
}

/** Two fields side by side where there is room. */
export const FieldPair = ({ children }: { children: ReactNode }) => (
  <div className="grid gap-5 tablet:grid-cols-2 tablet:gap-4">{children}</div>
)
