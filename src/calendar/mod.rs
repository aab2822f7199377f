//! England's bank holidays, working days, London time, deadlines and calendar files. Plain functions of plain
//! dates: what day it is now comes in as an argument, and nothing here knows of inspections.

mod between;
mod countdown;
mod deadline;
mod easter;
mod england;
mod holidays;
mod ics;
pub mod london;
mod months;
mod working;

pub use between::{months_between, years_between};
pub use countdown::time_left;
pub use deadline::due;
pub use easter::easter;
pub use holidays::{Holiday, Holidays};
pub use ics::{Alarm, Event, Time, calendar_file};
pub use months::month_named;
pub use working::OfficeHours;
