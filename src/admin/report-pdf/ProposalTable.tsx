import { standingOf, type Finding, type Proposal } from './standing.ts'

type Table = {
  proposal: Proposal
  values: Record<string, unknown>
  onTake: (finding: Finding) => void
}

/** What was found, what the form holds there, and a button for each to take the one in place of the other. */
export function ProposalTable({ proposal, values, onTake }: Table) {
  return (
    <div className="report-pdf__scroll">
      <table className="report-pdf__table">
        <caption>What the PDF says, beside what is in the form</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">In the PDF</th>
            <th scope="col">In the form</th>
            <th scope="col">Take</th>
          </tr>
        </thead>
        <tbody>
          {proposal.findings.map((finding) => {
            const standing = standingOf(finding, values)
            const isTaken = standing.is === 'same'
            return (
              <tr key={finding.field}>
                <th scope="row">{finding.label}</th>
                <td>{finding.words}</td>
                <td>{isTaken ? 'The same' : standing.words}</td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    // Stays where it is, so that the keyboard does.
                    aria-disabled={isTaken}
                    aria-label={`${isTaken ? 'Taken' : 'Take'}: ${finding.label}`}
                    onClick={() => isTaken || onTake(finding)}
                  >
                    {isTaken ? 'Taken' : 'Take'}
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
