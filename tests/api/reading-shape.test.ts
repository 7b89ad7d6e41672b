import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { A_DATE, AN_ID, anArticle, anAuthority, aReport } from '#tests/support/sparse-answers.ts'

let house: House
let authority: Doc
beforeAll(async () => {
  house = await openHouse()
  authority = await make(house, 'authorities', {
    name: 'Kent',
    contacts: [{ team: 'Duty' }],
    provenance: [{ source: 'The council' }],
  })
})
afterAll(() => house.close())

describe('An answer over REST has the same shape on both databases, where little is filled in', () => {
  it('of an authority', async () => {
    const one = await house.ask(`/api/authorities/${authority.id}?depth=0`)
    const list = await house.ask('/api/authorities?depth=0')

    expect(one.body).toEqual(anAuthority)
    expect(list.body).toEqual({
      docs: [anAuthority],
      totalDocs: 1,
      limit: 10,
      totalPages: 1,
      page: 1,
      pagingCounter: 1,
      hasPrevPage: false,
      hasNextPage: false,
      prevPage: null,
      nextPage: null,
    })
  })

  it('of a report, and of what it refers to', async () => {
    const abolished = await make(house, 'authorities', { name: 'Old Kent', status: 'abolished' })
    const { id } = await make(house, 'inspection-reports', {
      title: 'A report',
      framework: 'ilacs-2018',
      authority: abolished.id,
      startDate: '2019-03-04',
      quotations: [{ text: 'Good.' }],
    })
    const shallow = await house.ask(`/api/inspection-reports/${id}?depth=0`)
    const deep = await house.ask(`/api/inspection-reports/${id}?depth=1`)

    expect(shallow.body).toEqual(aReport)
    expect(Object.keys(deep.body.authority).sort()).toEqual(Object.keys(anAuthority).sort())
    expect(deep.body.authority).toMatchObject({ name: 'Old Kent', contacts: [], summaryHtml: null })
  })

  it('of an article', async () => {
    const { id } = await make(house, 'news-articles', { title: 'An article' })
    const { body } = await house.ask(`/api/news-articles/${id}?depth=0`)

    expect(body).toEqual(anArticle)
  })

  it('of the fields that are selected', async () => {
    const { body } = await house.ask(
      `/api/authorities/${authority.id}?select[region]=true&select[contacts]=true&select[url]=true&select[successors]=true`,
    )

    expect(body).toEqual({
      id: AN_ID,
      region: null,
      contacts: anAuthority.contacts,
      successors: [],
      slug: 'kent',
      url: anAuthority.url,
    })
  })

  it('of a version, for staff', async () => {
    const { body } = await house.ask(
      `/api/authorities/versions?where[parent][equals]=${authority.id}&depth=0`,
      {
        as: 'editor',
      },
    )

    expect(body.docs[0]).toMatchObject({ parent: authority.id, latest: true, updatedAt: A_DATE })
    expect(body.docs[0].version).toMatchObject({
      region: null,
      successors: [],
      contacts: anAuthority.contacts,
    })
  })

  it('of an enquiry, for staff', async () => {
    await house.ask('/api/enquiries', { body: { type: 'general', fullName: 'Jo', phone: '01632 960 001' } })
    const { body } = await house.ask('/api/enquiries?depth=0', { as: 'enquiries' })

    expect(body.docs[0]).toMatchObject({
      email: null,
      message: null,
      consents: [],
      notes: [],
      hasSpareRoom: null,
      dataRequest: { kind: null, receivedAt: null, dueAt: null, completedAt: null },
      retention: { closedAt: null, eraseAfter: null, legalHold: false, erasedAt: null },
      updatedAt: A_DATE,
    })
  })
})

describe('What is kept', () => {
  it('is dated anew when it is changed', async () => {
    const before = await make(house, 'topics', { name: 'Adoption' })
    const changed = await house.ask(`/api/topics/${before.id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { synonyms: ['adopting'] },
    })

    expect(before.updatedAt).toEqual(A_DATE)
    expect(Date.parse(changed.body.doc.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt))
  })

  it('has the same empty form once it has been cleared', async () => {
    const filled = await make(house, 'authorities', {
      name: 'Devon',
      gssCode: 'E10000008',
      region: 'south-west',
      latitude: 50.7,
      alternativeNames: [{ name: 'Devonshire' }],
      agencies: [],
    })
    const cleared = {
      gssCode: null,
      region: null,
      latitude: null,
      alternativeNames: null,
      enquiryEmail: null,
    }
    await house.ask(`/api/authorities/${filled.id}`, { as: 'editor', method: 'PATCH', body: cleared })
    const { body } = await house.ask(`/api/authorities/${filled.id}?depth=0`, { as: 'editor' })

    expect(filled).toMatchObject({ gssCode: 'E10000008', region: 'south-west', latitude: 50.7 })
    expect(body).toMatchObject({
      gssCode: null,
      region: null,
      latitude: null,
      alternativeNames: [],
      enquiryEmail: [],
    })
  })

  it('keeps its lists when the position beside them is worked out anew', async () => {
    const subject = await make(house, 'authorities', {
      name: 'Surrey',
      contacts: [{ team: 'Duty' }],
      alternativeNames: [{ name: 'Surrey County' }],
      provenance: [{ source: 'The council' }],
    })
    await make(house, 'inspection-reports', { title: 'R', framework: 'ilacs-2018', authority: subject.id })

    const { body } = await house.ask(`/api/authorities/${subject.id}?depth=0`)

    expect(body).toMatchObject({
      contacts: [{ team: 'Duty' }],
      alternativeNames: [{ name: 'Surrey County' }],
      provenance: [{ source: 'The council' }],
    })
  })
})
