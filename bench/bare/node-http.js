import { createServer } from 'node:http'
import { readArguments } from './answers.js'

// As little as Node itself can do: reads the request, body included, and sends bytes from memory.

const { port, answers } = readArguments()

createServer((req, res) => {
  const chunks = []
  req.on('data', (chunk) => chunks.push(chunk))
  req.on('end', () => {
    Buffer.concat(chunks)
    const { status, type, body } = answers.get(`${req.method} ${req.url}`)
    if (body.length === 0) return res.writeHead(status).end()
    res.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length }).end(body)
  })
}).listen(port, '127.0.0.1')
