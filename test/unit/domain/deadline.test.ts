import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decidePunctuality, instantOfLocalEnd } from '../../../src/domain/deadline.ts';

const call = { deadline: '2024-05-22T23:59', timeZone: 'America/Mexico_City' };

describe('the time zone database of this Node', () => {
  const offset = (instant: string, timeZone: string): string =>
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(instant))
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  it('knows that Mexico City has had no summer time since October 2022', () => {
    expect(offset('2022-07-01T12:00:00Z', 'America/Mexico_City')).toBe('GMT-05:00');
    expect(offset('2024-05-22T12:00:00Z', 'America/Mexico_City')).toBe('GMT-06:00');
    expect(offset('2024-07-01T12:00:00Z', 'America/Mexico_City')).toBe('GMT-06:00');
  });
  it('knows that the northern border still has it', () => {
    expect(offset('2024-05-22T12:00:00Z', 'America/Tijuana')).toBe('GMT-07:00');
    expect(offset('2024-01-22T12:00:00Z', 'America/Tijuana')).toBe('GMT-08:00');
  });
});

describe('the last instant of a deadline', () => {
  const check = (localMinute: string, timeZone: string, expected: string | null): void => {
    it(`${localMinute} ${timeZone}`, () => {
      const instant = instantOfLocalEnd(localMinute, timeZone);
      expect(instant === null ? null : new Date(instant).toISOString()).toBe(expected);
    });
  };
  check('2024-05-22T23:59', 'America/Mexico_City', '2024-05-23T05:59:59.999Z');
  check('2022-05-22T23:59', 'America/Mexico_City', '2022-05-23T04:59:59.999Z');
  check('2024-05-22T23:59', 'America/Tijuana', '2024-05-23T06:59:59.999Z');
  check('2024-05-22T23:59', 'UTC', '2024-05-22T23:59:59.999Z');
  check('2024-05-22T23:59', 'Asia/Kolkata', '2024-05-22T18:29:59.999Z');
  check('2024-12-31T23:59', 'Pacific/Kiritimati', '2024-12-31T09:59:59.999Z');
  // Clocks go forward: 02:00-02:59 does not exist.
  check('2024-03-31T01:59', 'Europe/Madrid', '2024-03-31T00:59:59.999Z');
  check('2024-03-31T02:00', 'Europe/Madrid', null);
  check('2024-03-31T02:59', 'Europe/Madrid', null);
  check('2024-03-31T03:00', 'Europe/Madrid', '2024-03-31T01:00:59.999Z');
  check('2024-03-10T02:30', 'America/Tijuana', null);
  // Clocks go back: 02:00-02:59 comes twice; the second time counts.
  check('2024-10-27T01:59', 'Europe/Madrid', '2024-10-26T23:59:59.999Z');
  check('2024-10-27T02:30', 'Europe/Madrid', '2024-10-27T01:30:59.999Z');
  check('2024-10-27T03:00', 'Europe/Madrid', '2024-10-27T02:00:59.999Z');
  check('2024-11-03T01:30', 'America/Tijuana', '2024-11-03T09:30:59.999Z');
  // Half an hour, and a day that Samoa skipped.
  check('2024-04-07T01:45', 'Australia/Lord_Howe', '2024-04-06T15:15:59.999Z');
  check('2011-12-30T12:00', 'Pacific/Apia', null);
  check('2024-02-30T12:00', 'America/Mexico_City', null);
  check('2024-05-22T24:00', 'America/Mexico_City', null);
  check('2024-05-22', 'America/Mexico_City', null);
  check('22/05/2024 23:59', 'America/Mexico_City', null);

  it('any minute of a year is within a day of its UTC reading, and ends in its last millisecond', () => {
    const minutes = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2024-12-31T23:59:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(minutes, fc.constantFrom('America/Mexico_City', 'America/Tijuana', 'Europe/Madrid', 'Asia/Kolkata'), (date, timeZone) => {
        const localMinute = date.toISOString().slice(0, 16);
        const instant = instantOfLocalEnd(localMinute, timeZone);
        if (instant === null) return;
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
        expect([shown, instant % 1000]).toEqual([`${localMinute.replace('T', ' ')}:59`, 999]);
      }),
    );
  });
});

describe('on time or late', () => {
  const check = (receivedAt: string, expected: { onTime: boolean; lateBySeconds: number }): void => {
    it(receivedAt, () => expect(decidePunctuality(new Date(receivedAt), call)).toEqual(expected));
  };
  check('2024-05-20T12:00:00.000Z', { onTime: true, lateBySeconds: 0 });
  check('2024-05-23T05:59:00.000Z', { onTime: true, lateBySeconds: 0 });
  check('2024-05-23T05:59:59.999Z', { onTime: true, lateBySeconds: 0 });
  check('2024-05-23T06:00:00.000Z', { onTime: false, lateBySeconds: 1 });
  check('2024-05-23T06:00:00.999Z', { onTime: false, lateBySeconds: 1 });
  check('2024-05-23T06:00:01.000Z', { onTime: false, lateBySeconds: 2 });
  check('2024-05-24T06:00:00.000Z', { onTime: false, lateBySeconds: 86_401 });

  it('a deadline that does not exist is a mistake, not a verdict', () => {
    expect(() => decidePunctuality(new Date(), { deadline: '2024-03-31T02:30', timeZone: 'Europe/Madrid' })).toThrow(RangeError);
  });
});
