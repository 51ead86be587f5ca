import { useTranslations } from 'next-intl'
import type { Role } from '@/lib/core/roles'

const roles: Role[] = ['viewer', 'editor', 'admin']

/** The roles with what each may do, for a select. */
export const RoleOptions = () => {
  const t = useTranslations('settings')
  return roles.map((role) => (
    <option key={role} value={role}>
      {t('roleOption', { title: t(`role.${role}.title`), hint: t(`role.${role}.hint`) })}
    </option>
  ))
}
