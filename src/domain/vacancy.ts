// A vacancy is configuration: one YAML file in config/vacancies/, validated here. Knows nothing about files or YAML syntax.
import { z } from 'zod';
import { instantOfLocalEnd } from './deadline.ts';
import { requirementSchema } from './requirements.ts';

const requiredDocument = z.strictObject({
  type: z.enum(['cv', 'motivation_letter', 'recommendation_letter']).describe('What must be sent'),
  count: z.int().min(1).max(9).default(1).describe('How many different ones'),
});

export const vacancySchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80)
      .describe('Stable identifier; never change it once mail has arrived'),
    folioPrefix: z
      .string()
      .regex(/^[A-Z]{2,6}$/)
      .describe('Prefix of the folio that each applicant gets: RCD gives RCD-0001'),
    title: z.string().min(3).max(200).describe('The position, as replies name it'),
    organization: z.string().min(3).max(200).describe('Who signs the replies'),
    subject: z.string().min(5).max(200).describe('The subject that the call asks for'),
    aliases: z.array(z.string().min(5).max(200)).default([]).describe('Other subjects that mean this vacancy'),
    deadline: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
      .describe('Local date and minute, inclusive: the whole minute counts'),
    timeZone: z.string().default('America/Mexico_City').describe('IANA time zone of the deadline'),
    documents: z.array(requiredDocument).min(1).describe('What an application must contain'),
    requirements: z
      .array(requirementSchema)
      .max(60)
      .default([])
      .describe('What the call asks of people; quotes of the CV that speak to each are shown to HR, nothing is concluded from them'),
    contactEmail: z.email().describe('Where people may ask; shown in replies'),
    privacyNoticeUrl: z.url().nullable().default(null).describe('Privacy notice linked from replies'),
  })
  .refine(({ requirements }) => new Set(requirements.map(({ id }) => id)).size === requirements.length, {
    path: ['requirements'],
    message: 'two requirements have the same id',
  })
  .refine((vacancy) => isTimeZone(vacancy.timeZone), { path: ['timeZone'], message: 'not a time zone that this Node knows' })
  .refine((vacancy) => !isTimeZone(vacancy.timeZone) || instantOfLocalEnd(vacancy.deadline, vacancy.timeZone) !== null, {
    path: ['deadline'],
    message: 'not a date and minute that exists',
  });

export type Vacancy = z.infer<typeof vacancySchema>;
export type RequiredDocument = z.infer<typeof requiredDocument>;
export type RequiredDocumentType = RequiredDocument['type'];

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
