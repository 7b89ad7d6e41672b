import express from 'express'
import { readArguments } from './answers.js'

// The same in Express as it comes: its own reader of bodies, a route, `send`.

const { port, answers } = readArguments()
const app = express()
app.use(express.json())
for (const [asked, { status, type, body }] of answers) {
  const [method, url] = asked.split(' ')
  const { pathname } = new URL(url, 'http://localhost')
  app[method.toLowerCase()](pathname, (_req, res) => res.status(status).type(type).send(body))
}
app.listen(port, '127.0.0.1')
