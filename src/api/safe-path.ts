const KNOWN =
  /^(api|admin|_next|static|chunks|media|css|file|by-slug|checks|globals|collections|graphql|count|versions|create|login|logout|me|init|access|account|forgot|reset|search|suggest|enquiries|authorities|inspection-reports|news-articles|agencies|topics|glossary|campaigns|users|outbox|redirects|site-settings|invite|forgot-password|reset-password|refresh-token|message|send-again|test-mail|healthz|readyz|feeds|sitemaps|sitemap\.xml|robots\.txt|news\.(?:rss|atom|json)|json-ld|preview|changes|webhooks|secret|pause|resume|test|read-document|check-quotations|openapi\.json|docs|[0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A path as a log may hold it: no query, and no part that somebody typed or that lets somebody in (a reset link's). */
export const safePath = (url: string): string =>
  url
    .split('?')[0]!
    .split('/')
    .map((part) => (part === '' || KNOWN.test(part) ? part : '…'))
    .join('/')
    .slice(0, 300)
