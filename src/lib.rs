//! `sendpack` gets an English local area partnership ready for an area SEND inspection by Ofsted and the
//! Care Quality Commission: it checks a folder of evidence all year and builds each submission pack.
//!
//! The rooms, lowest floor first; nothing imports upwards:
//! [`calendar`], [`cores`], [`files`], [`fonts`], [`identifiers`], [`journal`], [`json`], [`terminal`], [`word`], [`workbook`], [`findings`], [`yaml`], [`expression`], [`table`],
//! [`documents`], [`framework`], [`gias`], [`evidence`], [`lists`], [`timeline`], [`rehearsal`], [`team`], [`sef`], [`matrix`], [`rules`], [`history`],
//! [`readiness`], [`actions`], [`datamap`], [`sen2`], [`report`], [`pack`], [`diff`], [`cli`].

pub mod actions;
pub mod calendar;
pub mod cli;
pub mod cores;
pub mod datamap;
pub mod diff;
pub mod documents;
pub mod evidence;
pub mod expression;
pub mod files;
pub mod findings;
pub mod fonts;
pub mod framework;
pub mod gias;
pub mod history;
pub mod identifiers;
pub mod journal;
pub mod json;
pub mod lists;
pub mod matrix;
pub mod pack;
pub mod readiness;
pub mod rehearsal;
pub mod report;
pub mod rules;
pub mod sef;
pub mod sen2;
pub mod table;
pub mod team;
pub mod terminal;
pub mod timeline;
pub mod word;
pub mod workbook;
pub mod yaml;
