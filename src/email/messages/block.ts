/** A piece of a message. Both parts are made from the same pieces, so neither can say more than the other. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  /** Somebody else's words, marked as theirs in every line: they cannot pass for ours. */
  | { kind: 'quotation'; text: string }
  /** What has to be seen first of all: safeguarding. */
  | { kind: 'notice'; text: string }
  | { kind: 'link'; label: string; url: string }

export type Fact = { label: string; value: string }
