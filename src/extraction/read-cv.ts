// What the CV sections of one document tell about the past: employments and studies, as printed and with their quotes.
import type { CvReading } from '../domain/document.ts';
import { readEmployments } from './employments.ts';
import type { PageView } from './page-view.ts';
import { readStudies } from './studies.ts';

/** `sections` are the page views of each CV section; null when there is none. */
export function readCv(sections: readonly (readonly PageView[])[]): CvReading | null {
  if (sections.length === 0) return null;
  return {
    employments: sections.flatMap(readEmployments),
    studies: sections.flatMap((views) => readStudies(views.flatMap((view) => view.lines))),
  };
}
