export { CalendarReviser, type CalendarReviserOptions } from './calendar-reviser';
export { reviseByCalendar, type RevisionByCalendar } from './revise-by-calendar';
