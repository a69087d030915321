import type { CalendarDayView, MonthPageView } from "@/lib/views/archive-pages";
import styles from "./Calendar.module.css";

export interface CalendarProps {
  readonly caption: string;
  readonly weeks: MonthPageView["weeks"];
}

const weekdays = [
  ["Senin", "Sen"],
  ["Selasa", "Sel"],
  ["Rabu", "Rab"],
  ["Kamis", "Kam"],
  ["Jumat", "Jum"],
  ["Sabtu", "Sab"],
  ["Minggu", "Min"],
] as const;

export function Calendar({ caption, weeks }: CalendarProps) {
  return (
    <div className={styles["calendar"]}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {weekdays.map(([name, abbreviation]) => (
              <th key={name} scope="col">
                <abbr title={name}>{abbreviation}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, weekIndex) => (
            <tr key={weekIndex}>
              {week.map((day, dayIndex) => (
                <td key={dayIndex}>{day && cellOf(day)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf({ dayOfMonth, link, count }: CalendarDayView) {
  if (!link) return dayOfMonth;
  return (
    <a href={link.href}>
      <b>{dayOfMonth}</b> <span className="visually-hidden">({link.label})</span> <span>{count}</span>
    </a>
  );
}
