'use client'

import { Link, useModal, useRouteTransition } from '@payloadcms/ui'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'

type Props = {
  id: string
  /** The page that shows this version. */
  href: string
  words: string
  /** In the drawer over a version one chooses with which other to compare it. */
  isChoice: boolean
}

/** Leads to a version, or chooses it for the comparison that is open. */
export function VersionLink({ id, href, words, isChoice }: Props) {
  const { closeAllModals } = useModal()
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  const pathname = usePathname()
  const searchParams = useSearchParams()
  if (!isChoice) return <Link href={href}>{words}</Link>
  const choose = () => {
    closeAllModals()
    const query = new URLSearchParams(searchParams)
    query.set('versionFrom', id)
    startRouteTransition(() => router.push(`${pathname}?${query.toString()}`))
  }
  return (
    <button type="button" className="link-button" onClick={choose}>
      {words}
    </button>
  )
}
