'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

export const PasswordInput = ({ className, ...native }: ComponentProps<typeof Input>) => {
  const t = useTranslations('signIn')
  const [isShown, setShown] = useState(false)
  return (
    <div className="relative">
      <Input
        {...native}
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        className={`${className ?? ''} pr-12`}
      />
      <IconButton
        icon={isShown ? EyeOff : Eye}
        label={t(isShown ? 'hide' : 'show')}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
        className="absolute top-0.5 right-0.5 tablet:top-1 tablet:right-1"
      />
    </div>
  )
}
