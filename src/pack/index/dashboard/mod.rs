//! The dashboard of the index: a page of charts for whoever reads one page, with the numbers behind them. Counts of requests
//! and files only; nothing of what a list holds.

mod ages;
mod charts;
mod counts;
mod sheet;
mod tables;

pub(super) use sheet::add;
