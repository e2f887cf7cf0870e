// What is wrong with a form that was sent, read out by screen readers.

/** Nothing where there is nothing. */
export function FormProblems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert">
      {problems.map(problem => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  )
}
