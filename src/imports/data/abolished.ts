/**
 * Authorities that Ofsted inspected and that were abolished since 2018, and who took over: Ofsted's lists name them, and
 * no list of authorities has them any more. Codes of the Office for National Statistics and the Department for Education.
 */
export const ABOLISHED = [
  {
    name: 'Bournemouth',
    gssCode: 'E06000028',
    dfeCode: '837',
    ofstedUrn: '80434',
    type: 'unitary',
    region: 'south-west',
    successors: ['E06000058'],
  },
  {
    name: 'Poole',
    gssCode: 'E06000029',
    dfeCode: '836',
    type: 'unitary',
    region: 'south-west',
    successors: ['E06000058'],
  },
  {
    name: 'Northamptonshire',
    gssCode: 'E10000021',
    dfeCode: '928',
    ofstedUrn: '80531',
    type: 'county',
    region: 'east-midlands',
    successors: ['E06000061', 'E06000062'],
  },
  {
    name: 'Cumbria',
    gssCode: 'E10000006',
    dfeCode: '909',
    ofstedUrn: '80457',
    type: 'county',
    region: 'north-west',
    successors: ['E06000063', 'E06000064'],
  },
] as const
