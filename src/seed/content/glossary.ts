import type { SampleTerm } from './types.ts'

export const glossary: SampleTerm[] = [
  {
    abbreviation: 'CLICK',
    meaning: 'The children in care council in Wandsworth, through which young people help to shape services',
  },
  { abbreviation: 'CPI', meaning: 'Child protection inspection: an Ofsted inspection of 2012 and 2013' },
  { abbreviation: 'CSE', meaning: 'Child sexual exploitation' },
  { abbreviation: 'HMI', meaning: 'His (or Her) Majesty’s Inspector' },
  { abbreviation: 'IFA', meaning: 'Independent fostering agency: one that is not run by a council' },
  {
    abbreviation: 'ILACS',
    meaning: 'Inspection of local authority children’s services: Ofsted’s framework since January 2018',
  },
  {
    abbreviation: 'IRO',
    meaning:
      'Independent reviewing officer: chairs the reviews of a child in care and checks that the plan is followed',
  },
  {
    abbreviation: 'JTAI',
    meaning:
      'Joint targeted area inspection: Ofsted together with the inspectorates of health and of the police',
  },
  { abbreviation: 'LAC', meaning: 'Looked-after children: children in the care of a local authority' },
  {
    abbreviation: 'LSCB',
    meaning:
      'Local Safeguarding Children Board: agencies of one area together; reviewed beside inspections under the SIF',
  },
  {
    abbreviation: 'MASH',
    meaning:
      'Multi-agency safeguarding hub: where council, police, health and others look at new concerns together',
  },
  { abbreviation: 'PAR', meaning: 'Prospective adopter report: the assessment of people who wish to adopt' },
  {
    abbreviation: 'PLO',
    meaning: 'Public Law Outline: the steps of a care case, from before proceedings to the final hearing',
  },
  {
    abbreviation: 'SCCIF',
    meaning: 'Social care common inspection framework: how Ofsted inspects fostering agencies and homes',
  },
  {
    abbreviation: 'SEMAP',
    meaning:
      'Sexually exploited multi-agency panel: where agencies plan how to protect children at risk of exploitation',
  },
  {
    abbreviation: 'SIF',
    meaning:
      'Single inspection framework: Ofsted’s inspections of children’s services from November 2013 to June 2018',
  },
  {
    abbreviation: 'SLAC',
    meaning: 'Safeguarding and looked-after children inspection: Ofsted’s inspections from 2009 to 2012',
  },
]
