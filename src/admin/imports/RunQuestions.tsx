import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Question } from '#src/imports/plan/planned.ts'

/** A file that knows more names than the service may ask hundreds. */
const AT_ONCE = 10

type Props = { questions: Question[]; onAnswer: (question: string, answer: string) => void }

/** What an import asks: each answer holds for this file and for those to come. */
export function RunQuestions({ questions, onAnswer }: Props) {
  const [shownOf, setShownOf] = useState(AT_ONCE)
  if (questions.length === 0) return null
  const unknown = new Set(questions.filter(({ options }) => options.length < 2).map(({ text }) => text)).size
  return (
    <section aria-labelledby="import-questions">
      <h2 id="import-questions">{questions.length === 1 ? '1 question' : `${questions.length} questions`}</h2>
      <p>
        Your answers are remembered: the next file does not ask again. Rows without an answer are left out.
      </p>
      {unknown > 0 && (
        <p>
          {unknown === 1 ? 'One name is' : `${unknown} names are`} not known here. Import the list of
          authorities first where it is not here yet, then send this file again.
        </p>
      )}
      {questions.slice(0, shownOf).map((question) => (
        <OneQuestion
          key={question.key}
          question={question}
          onAnswer={(answer) => onAnswer(question.key, answer)}
        />
      ))}
      {questions.length > shownOf && (
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => setShownOf(shownOf + AT_ONCE)}
        >
          {`Show more questions (${questions.length - shownOf} left)`}
        </Button>
      )}
    </section>
  )
}

function OneQuestion({ question, onAnswer }: { question: Question; onAnswer: (answer: string) => void }) {
  const [answer, setAnswer] = useState('')
  return (
    <fieldset className="import-question">
      <legend>{question.text}</legend>
      {question.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={question.key}
            value={value}
            checked={answer === value}
            onChange={() => setAnswer(value)}
          />{' '}
          {label}
        </label>
      ))}
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={!answer}
        onClick={() => onAnswer(answer)}
      >
        Answer
      </Button>
    </fieldset>
  )
}
