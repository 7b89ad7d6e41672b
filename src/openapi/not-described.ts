/**
 * What visitors can reach and is left out of the description on purpose, with the reason. A test compares the rest with
 * the routes that there are: a new one is described in paths/, or stands here.
 */
export const notDescribed: Record<string, string> = {
  'GET /': 'leads to the admin',
  'GET /metrics': 'for whoever runs the service, with a token',
  'GET /api/users/me': 'for the admin: who is signed in',
  'POST /api/users/login': 'for staff',
  'POST /api/users/logout': 'for staff',
  'POST /api/users/refresh-token': 'for staff',
  'POST /api/users/forgot-password': 'for staff',
  'POST /api/users/reset-password': 'for staff',
}
