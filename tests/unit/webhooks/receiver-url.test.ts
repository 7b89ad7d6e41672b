import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '#src/webhooks/public-address.ts'
import { faultOfReceiver } from '#src/webhooks/receiver-url.ts'

describe('The address of a receiver', () => {
  it.each([
    'https://www.example.org/hook',
    'https://www.example.org:8443/hook?key=1',
    'https://93.184.215.14/',
  ])('may be %s', (url) => expect(faultOfReceiver(url, [])).toBeUndefined())

  it.each([
    ['', 'Write the whole address'],
    ['www.example.org', 'Write the whole address'],
    ['file:///etc/passwd', 'Write the whole address'],
    ['gopher://www.example.org', 'Write the whole address'],
    ['http://www.example.org/hook', 'Begin it with https,'],
    ['https://user:password@www.example.org/', 'Leave the user name'],
    ['https://www.example.org/#part', 'Leave out what follows the #'],
    ['https://localhost/hook', 'within our own network'],
    ['https://anything.localhost./hook', 'within our own network'],
    ['https://127.1/hook', 'within our own network'],
    ['https://[::ffff:7f00:1]/hook', 'within our own network'],
    ['https://169.254.169.254/latest', 'within our own network'],
  ])('may not be “%s”', (url, words) => expect(faultOfReceiver(url, [])).toContain(words))

  it.each([
    ['http://receiver.internal/hook', ['receiver.internal']],
    ['http://receiver.internal:8080/hook', ['receiver.internal:8080']],
    ['https://127.0.0.1/hook', ['127.0.0.1:443']],
  ])('may be within where it is allowed by name: %s', (url, allowed) =>
    expect(faultOfReceiver(url, allowed)).toBeUndefined(),
  )

  it('is allowed with the port that is named', () =>
    expect(faultOfReceiver('http://receiver.internal:81/', ['receiver.internal:8080'])).toBeDefined())
})

describe('An address', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::ffff:8.8.8.8'])(
    'is public: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'not an address',
    '',
  ])('is not public: %s', (address) => expect(isPublicAddress(address)).toBe(false))
})
