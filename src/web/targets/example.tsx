/** Two targets as homeward.yaml has them, to copy: one on a value, one on children with all that can be said of it. */
const EXAMPLE = `targets:
  stability-3plus:         # the key of the indicator
    on: value              # the printed figure, here a percentage
    milestones:
      - { by: 2026-12-31, value: 10 }
  cla-home-on-order:
    on: children           # the number of children instead
    baseline: { on: 2026-03-31, value: 45 }
    milestones:
      - { by: 2026-09-30, value: 30 }
      - { by: 2026-12-31, value: 20 }
    tolerance: 2           # so many off still counts as close
    owner: Head of corporate parenting
    note: Improvement plan, action 3.2
`

/** How to set a target: what to write, where, and when it counts. */
export function HowToSet() {
  return (
    <>
      <p class="govuk-body">
        Write targets into the file <code class="hw-code">homeward.yaml</code> of the workspace with any text
        editor, as below. The key is the end of the address of the indicator’s page. Homeward reads the file
        when it starts.
      </p>
      <pre class="hw-example" tabindex={0} aria-label="Targets in homeward.yaml, to copy">
        {EXAMPLE}
      </pre>
      <ul class="govuk-list govuk-list--bullet hw-reading">
        <li>
          A figure is held against the next milestone whose day has not passed, and after the last against
          that.
        </li>
        <li>
          Close is within the tolerance. Without one, it is within a tenth of the way from the baseline to the
          milestone; without a baseline nothing is close.
        </li>
        <li>Before the day of the baseline, and on fewer than 30 cases, nothing is rated.</li>
      </ul>
    </>
  )
}
