import type { SampleCampaign } from './types.ts'

export const campaigns: SampleCampaign[] = [
  {
    text: 'Back #Respect4SocialWork and help us to celebrate what social workers do.',
    hashtag: '#Respect4SocialWork',
    link: null,
    startAt: null,
    endAt: null,
    priority: 1,
  },
]
