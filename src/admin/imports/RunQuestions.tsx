import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Question } from '#src/imports/plan/plan-part.ts'

type Props = { questions: Question[]; onAnswer: (question: string, answer: string) => void }

/** What an import asks: each answer holds for this file and for those to come. */
export function RunQuestions({ questions, onAnswer }: Props) {
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="import-questions">
      <h3 id="import-questions">Questions</h3>
      <p>
        Your answers are remembered: the next file does not ask again. Rows without an answer are left out.
      </p>
      {questions.map((question) => (
        <OneQuestion
          key={question.key}
          question={question}
          onAnswer={(answer) => onAnswer(question.key, answer)}
        />
      ))}
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
