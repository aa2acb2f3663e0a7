import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import { Details } from '../parts/components.tsx'
import type { Site } from '../site.ts'

interface Choosing {
  /** What stands in the way of what was just tried. */
  readonly problem?: string | undefined
  /** What was just done. */
  readonly done?: string | undefined
}

/** Where files are chosen or dropped: the first page of taking files in. */
export function choosePage(site: Site, visit: Visit, { problem, done }: Choosing = {}) {
  return frame({
    site,
    visit,
    title: `${problem ? 'Error: ' : ''}Take files in`,
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Files taken in', href: visit.link('/loads') },
      { text: 'Take files in' },
    ],
    children: (
      <div class="hw-reading">
        {problem &&
          govuk('error-summary', {
            titleText: 'There is a problem',
            errorList: [{ text: problem, href: '#files' }],
          })}
        {done && govuk('notification-banner', { type: 'success', text: done })}
        <h1 class="govuk-heading-l">Take files in</h1>
        <p class="govuk-body">
          Choose SSDA903 files, an Annex A workbook, files of the Standard Safeguarding Dataset, lists that
          your own services keep, or figures published for every authority. They are read and shown to you
          first. Nothing counts before you accept it.
        </p>
        <form method="post" action={visit.link('/loads/new')} enctype="multipart/form-data">
          <FileField
            id="files"
            label="Files"
            hint="CSV, Excel (.xlsx), XML or the Parquet file of the Local Authority Interactive Tool. Choose one or several, or drop them on the field. At most 200 MB a file, and 500 MB together."
            problem={problem}
          />
          <FileField
            id="folder"
            label="Or a folder, with every file in it"
            hint="Folders named by their year, such as 2025-26, help to date the files in them."
            attributes={{ webkitdirectory: 'webkitdirectory' }}
          />
          {govuk('button', { text: 'Read the files', preventDoubleClick: true })}
        </form>
        <Details summary="A larger file, such as the ONS postcode directory">
          <p class="govuk-body">
            The postcode directory has more than 1 GB and is too large for a browser. Load it at the command
            line, which works while this site is open:
          </p>
          <p class="govuk-body">
            <code class="hw-code">homeward load PATH-OF-THE-FILE --workspace FOLDER</code>
          </p>
        </Details>
        <Details summary="What happens to the files">
          <p class="govuk-body">
            They are sent to Homeward and nowhere else, and held in its memory until you accept them. Files
            that nobody accepts are forgotten after an hour, and when Homeward is stopped.
          </p>
        </Details>
        <p class="govuk-body">
          <a class="govuk-link" href={visit.link('/templates')}>
            Templates for local lists
          </a>
        </p>
      </div>
    ),
  })
}

interface Field {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly problem?: string | undefined
  readonly attributes?: Readonly<Record<string, string>>
}

/** A field for files: the whole of it takes files that are dropped, in every browser and without a script. */
function FileField({ id, label, hint, problem, attributes = {} }: Field) {
  return govuk('file-upload', {
    id,
    name: 'files',
    multiple: true,
    classes: 'hw-drop',
    label: { text: label, classes: 'govuk-label--m' },
    hint: { text: hint },
    attributes,
    ...(problem ? { errorMessage: { text: problem } } : {}),
  })
}
