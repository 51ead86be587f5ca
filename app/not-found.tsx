import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

const NotFound = () => {
  const t = useTranslations('shell.notFound')
  return (
    <main className="grid min-h-dvh place-items-center">
      <Empty
        title={t('title')}
        text={t('text')}
        action={
          <LinkButton href="/channels" variant="primary">
            {t('action')}
          </LinkButton>
        }
      />
    </main>
  )
}

export default NotFound
