/** Whether a text has at most so many characters. JavaScript's length takes one beyond the first plane for two. */
export const isWithin = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= 2 * most && [...text].length <= most)
