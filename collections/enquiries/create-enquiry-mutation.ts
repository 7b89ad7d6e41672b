import type * as GraphQLModule from 'graphql'
import type { PayloadRequest } from 'payload'
import { acceptEnquiry } from './accept-enquiry.ts'
import { enquiryTypes } from '../shared/enquiry-types.ts'

/** `createEnquiry`, in the place of the mutation that Payload would generate: the same as `POST /api/enquiries`. */
export function createEnquiry(GraphQL: typeof GraphQLModule) {
  const {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
  } = GraphQL
  const string = { type: GraphQLString }
  const boolean = { type: GraphQLBoolean }
  const type = new GraphQLEnumType({
    name: 'EnquiryType',
    values: Object.fromEntries(
      enquiryTypes.map(({ value, label }) => [value.replace(/-/g, '_'), { value, description: label }]),
    ),
  })
  const preferredContact = new GraphQLEnumType({
    name: 'EnquiryPreferredContact',
    values: { email: { value: 'email' }, phone: { value: 'phone' } },
  })
  const consent = new GraphQLInputObjectType({
    name: 'EnquiryConsentInput',
    fields: {
      purpose: { type: new GraphQLNonNull(GraphQLString) },
      channel: string,
      wordingVersion: string,
      given: { type: new GraphQLNonNull(GraphQLBoolean) },
    },
  })
  const data = new GraphQLInputObjectType({
    name: 'mutationEnquiryInput',
    fields: {
      type: { type: new GraphQLNonNull(type) },
      fullName: { type: new GraphQLNonNull(GraphQLString) },
      email: { ...string, description: 'One of email and phone is needed.' },
      phone: string,
      preferredContact: { type: preferredContact },
      preferredTime: string,
      postcode: string,
      message: { ...string, description: 'At most 2,000 characters.' },
      authority: { ...string, description: 'Id of the authority that it is about.' },
      report: string,
      article: string,
      hasSpareRoom: boolean,
      currentCarer: boolean,
      howHeard: string,
      consents: { type: new GraphQLList(new GraphQLNonNull(consent)) },
      privacyNoticeVersion: string,
      sourceUrl: string,
      website: { ...string, description: 'Leave it empty, and hide it from people: robots fill it in.' },
    },
  })
  return {
    type: new GraphQLObjectType({
      name: 'Enquiry',
      fields: {
        reference: { type: new GraphQLNonNull(GraphQLString) },
        message: { type: new GraphQLNonNull(GraphQLString) },
      },
    }),
    args: { data: { type: new GraphQLNonNull(data) } },
    resolve: (_: unknown, args: { data: unknown }, { req }: { req: PayloadRequest }) =>
      acceptEnquiry({
        req,
        body: { ...(args.data as object) },
        admit: req.context.admitEnquiry as () => Promise<void>,
      }),
  }
}
