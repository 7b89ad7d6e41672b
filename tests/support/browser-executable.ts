import { existsSync } from 'node:fs'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where this machine has Chromium; nothing where it has none, and then the browser journeys are skipped. */
export const chromiumPath = PLACES.find((place) => place && existsSync(place))
