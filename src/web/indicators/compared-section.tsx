import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import {
  type Assessment,
  type BesideLive,
  besideLive,
  growsWithSize,
  type NothingBeside,
} from '../../comparison/index.ts'
import {
  besideStatement,
  heldStatement,
  jointStatements,
  likeForLikeStatement,
  modelStatement,
} from '../../publishing/index.ts'
import { measurePath } from '../benchmarks/asked.ts'
import type { Visit } from '../frame/visit.ts'
import type { Site } from '../site.ts'
import { ComparatorCounts } from './comparator-counts.tsx'
import { ComparedPictures, picturesOf } from './compared-pictures.tsx'
import { ComparedTable } from './compared-table.tsx'
import { NothingCompared } from './nothing-compared.tsx'
import { ratesOf } from './rates-of.ts'

/** A figure beside what is published, with its pictures drawn: they take longer than all the rest of the page. */
export interface Compared {
  readonly beside: BesideLive | NothingBeside
  /** Absent where there is nothing to draw. */
  readonly pictures: HtmlEscapedString | undefined
}

/** Reads what is published beside a figure, and draws it. */
export async function comparedOf(site: Site, assessment: Assessment): Promise<Compared> {
  const beside = await besideLive(site, assessment)
  const pictures = 'unpublished' in beside ? {} : picturesOf(beside)
  const hasPictures = Object.values(pictures).some((picture) => picture !== undefined)
  return {
    beside,
    pictures: hasPictures ? raw(String(<ComparedPictures pictures={pictures} />)) : undefined,
  }
}

interface Shown {
  readonly site: Site
  readonly visit: Visit
  readonly assessment: Assessment
  readonly compared: Compared
}

/** The figure beside what is published of other authorities, or what is missing for that. */
export function ComparedSection(shown: Shown) {
  const { site, visit, assessment } = shown
  const { beside, pictures } = shown.compared
  return (
    <section aria-labelledby="compared">
      <h2 class="govuk-heading-m" id="compared">
        Compared with other authorities
      </h2>
      {'unpublished' in beside ? (
        <NothingCompared site={site} visit={visit} beside={beside} indicator={assessment.indicator} />
      ) : (
        <Published site={site} visit={visit} beside={beside} assessment={assessment} pictures={pictures} />
      )}
    </section>
  )
}

interface Found extends Omit<Shown, 'compared'> {
  readonly beside: BesideLive
  readonly pictures: Compared['pictures']
}

function Published({ site, visit, beside, assessment, pictures }: Found) {
  const { benchmark } = beside
  const joint = jointStatements(beside, site.comparison.authorities.nameOf)
  return (
    <>
      <p class="govuk-body">{besideStatement(beside)}</p>
      <div class={pictures ? 'hw-compared' : undefined}>
        <div>
          <Held beside={beside} />
          <WhatDiffers beside={beside} />
          {growsWithSize(beside.link) && <Rates site={site} visit={visit} beside={beside} />}
        </div>
        {pictures && <div class="hw-compared__pictures">{pictures}</div>}
      </div>
      <ComparedTable beside={beside} />
      <div class="hw-pictured__notes">
        {[modelStatement(beside), ...joint].map((note) => note && <p>{note}</p>)}
        <p>Source: {benchmark.measure.source ?? 'the published file, which names none'}.</p>
      </div>
      <ComparatorCounts
        lines={beside.comparators}
        live={beside.live}
        unit={assessment.indicator.unit}
        cost={site.settings['unit-cost']}
      />
      {beside.link.plus.length === 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.link(measurePath(benchmark.measure.key))}>
            All that is published of this measure: {benchmark.measure.title}
          </a>
        </p>
      )}
    </>
  )
}

/** How ours stands to England, the region and the neighbours; a colour only where it is a rating. */
function Held({ beside }: { readonly beside: BesideLive }) {
  const said = heldStatement(beside)
  if (!said) return <></>
  return (
    <>
      <p class="govuk-body">{said.lead}</p>
      {said.each.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {said.each.map(({ verdict, benchmark, alert, colour }) => (
            <li>
              <span class={colour ? `hw-verdict hw-verdict--${colour}` : 'hw-verdict'}>{verdict}</span>{' '}
              {benchmark}
              {alert}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What parts ours from the published figure; nothing is said twice where they cannot be held together at all. */
function WhatDiffers({ beside }: { readonly beside: BesideLive }) {
  const { differs, link } = beside
  return (
    <div class="hw-differs">
      <p class="govuk-body">{likeForLikeStatement(beside)}</p>
      {differs.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {differs.map(({ how }) => (
            <li>{how}</li>
          ))}
        </ul>
      )}
      {link.plus.length > 0 && (
        <p class="govuk-body">It is published in parts, which are added up here; nobody ranks the sum.</p>
      )}
    </div>
  )
}

/** Numbers say who is large: the ways to the rates that can be compared. */
function Rates({ site, visit, beside }: Pick<Shown, 'site' | 'visit'> & { readonly beside: BesideLive }) {
  const rates = ratesOf(site, beside.link)
  return (
    <p class="govuk-body">
      Numbers grow with the authority and say more about its size than about its work.
      {rates.length > 0 && ' Compare '}
      {rates.map(({ title, path }, at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link" href={visit.link(path)}>
            {title}
          </a>
        </>
      ))}
      {rates.length > 0 && '.'}
    </p>
  )
}
