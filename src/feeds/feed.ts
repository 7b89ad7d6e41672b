/** A feed, whatever form it is sent in. Texts are plain, `html` is safe, addresses are whole. */
export type Feed = {
  title: string
  description: string
  /** Where it is fetched from, without the ending that names the form. */
  address: string
  /** The page that it is about. */
  page: string
  /** Who is named where an article names nobody. */
  publisher: string
  updatedAt: Date
  articles: FeedArticle[]
}

export type FeedArticle = {
  /** Its name for readers, which stays when it moves or is renamed. */
  id: string
  url: string
  title: string
  standfirst?: string
  html?: string
  authors: string[]
  topics: string[]
  image?: { url: string; type: string; bytes: number }
  publishedAt: Date
  updatedAt: Date
}

export const LANGUAGE = 'en-GB'
