import type { SampleSiteSettings } from './types.ts'

export const siteSettings: SampleSiteSettings = {
  name: 'Children First',
  strapline: 'What is new in children’s services: news, inspections and the places that they are about',
  about:
    'Children First is for people who work with children. WillisPalmer presents it: news, features and interviews, and what Ofsted’s inspectors found at each local authority. Every grade here has its date and its source. If you find something wrong, please tell us: we correct it.',
  phone: '020 8347 8741',
  email: null,
  address: null,
  officeHours: null,
  // The addresses are not known: an editor adds them, and until then there is nothing to link to.
  social: ['LinkedIn', 'Facebook', 'Pinterest', 'YouTube', 'Twitter', 'Instagram'].map((network) => ({
    network,
  })),
  badges: [{ label: 'WP Quality Assured' }],
  credits: [
    { label: 'In collaboration with Mackman Group' },
    { label: 'Market research: Mackman Research' },
    { label: 'Website design: Mackman' },
  ],
  safeguardingText: [
    'If a child is in immediate danger, call 999.',
    'If you are worried about a child, contact the local council’s children’s social care or the NSPCC helpline on 0808 800 5000.',
    'Children can call Childline free on 0800 1111.',
    'This form is not for reporting concerns and is not watched all the time.',
  ].join(' '),
  privacyNotice: {
    version: '1',
    text: [
      'We use what you send us to answer you. That is our legitimate interest; you need not agree to anything else.',
      'Who sees it: only those of us who answer enquiries and those who look after data protection. It goes by email to our own staff.',
      'How long we keep it: as long as your enquiry needs, and then for the time that we have set for its kind. After that it is erased.',
      'What not to send: anything that tells who a child is, or about anyone’s health, beliefs or convictions. This form is for adults.',
      'Your rights: you can ask for a copy, for a correction or for erasure, you can object, and you can complain to us about how we use your data. Choose “Data protection” as the kind of enquiry; we acknowledge a complaint within 30 days. You can also complain to the Information Commissioner’s Office.',
    ].join('\n\n'),
  },
  consentWordings: [
    {
      purpose: 'newsletter',
      channel: 'email',
      version: '1',
      text: 'Please send me the Children First newsletter by email. I can stop it at any time with the link in each one.',
    },
    {
      purpose: 'fostering-information',
      channel: 'email',
      version: '1',
      text: 'Please send me information about fostering by email from time to time. I can say no again whenever I like.',
    },
    {
      purpose: 'fostering-information',
      channel: 'phone',
      version: '1',
      text: 'Please telephone me from time to time with information about fostering. I can say no again whenever I like.',
    },
  ],
}
