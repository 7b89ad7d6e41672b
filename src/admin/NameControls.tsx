'use client'

import { useEffect, type ReactNode } from 'react'
import { nameControls } from './name-controls.ts'
import './admin.css'

/**
 * Around the whole admin: names what Payload leaves nameless, so that its forms can be filled in with a screen reader.
 * Payload has no setting for these names and draws the controls at any time, so the page is watched.
 */
export function NameControls({ children }: { children: ReactNode }) {
  useEffect(() => {
    let frame = requestAnimationFrame(() => nameControls(document))
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => nameControls(document))
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [])
  return children
}
