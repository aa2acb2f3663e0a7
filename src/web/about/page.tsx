import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Site } from '../site.ts'

/** What this is, and how accessible it is, including where it is not. */
export function aboutPage(site: Site, visit: Visit) {
  return frame({
    site,
    visit,
    title: 'About and accessibility',
    section: 'none',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: 'About and accessibility' }],
    children: (
      <div class="hw-reading">
        <h1 class="govuk-heading-l">About and accessibility</h1>
        <p class="govuk-body">
          Homeward turns the returns a children’s services authority already makes into the figures by which
          it looks after its children. Every figure can be followed back to the children, the rule and the
          file behind it. It is open-source software under the MIT licence; this is version {site.version}.
        </p>
        <h2 class="govuk-heading-m">Who may see this</h2>
        <p class="govuk-body">
          The figures include small numbers, and lists and pages show single children by their local
          identifier, never by name. They are for people of the authority who need them for their work. Each
          time a child or a list of children is shown, that is written down with the time, the person and the
          page. The site loads nothing from elsewhere and sends nothing away.
        </p>
        <h2 class="govuk-heading-m">What is not in it</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Only what the SSDA903 return holds is counted. Visits, plans and schooling in the year are not in
            it.
          </li>
          <li>A figure reaches as far as the returns do; the foot of each page says how far that is.</li>
          <li>
            “No clear change” means that chance alone could explain the difference, not that nothing happened.
          </li>
        </ul>
        <h2 class="govuk-heading-m">Accessibility statement</h2>
        <p class="govuk-body">
          The aim is the Web Content Accessibility Guidelines 2.2 at level AA. The pages work by keyboard and
          without scripts, can be printed, and reflow down to 320 pixels; wide tables and pictures then scroll
          within their own frame. Every picture has a title, a description and a table with the same numbers.
          Colour is never the only sign.
        </p>
        <p class="govuk-body">What has been checked, and how:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Every kind of page with the axe rules in Chromium, at 1280 and at 375 pixels wide, at each change.
          </li>
          <li>That keyboard focus is visible, and that no page is wider than the screen.</li>
        </ul>
        <p class="govuk-body">What falls short, or is not known:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>No test with people who use screen readers, magnifiers or speech has been made yet.</li>
          <li>
            Pictures have a fixed size: on a narrow screen or at high zoom they scroll sideways in their
            frame.
          </li>
          <li>
            Long lists of children are one long table; there is no way to search within them but the browser’s
            own.
          </li>
          <li>Contrast was checked by rule and not in the high-contrast modes of operating systems.</li>
        </ul>
        <p class="govuk-body">
          If something cannot be used, tell whoever looks after Homeward in your authority; they can give you
          the same information in another form.
        </p>
      </div>
    ),
  })
}
