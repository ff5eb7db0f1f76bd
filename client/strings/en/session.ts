export const session = {
  title: 'Access token',
  why: 'This server answers only those who have an access token. Whoever runs it can make one for you.',
  token: 'Access token',
  show: 'Show the token',
  empty: 'Paste the access token here',
  unknown: 'The server does not know this token: it may be misspelt, or revoked.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  role: { reader: 'may read', editor: 'may read and change' },
  signedIn: (name: string, role: string) => `${name}: ${role}`,
};
