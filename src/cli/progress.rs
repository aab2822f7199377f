//! A progress line for work that lasts, on a terminal only.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Rows and files read so far, shown once a second has passed.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    rows: AtomicU64,
    since: Instant,
}

impl Progress {
    /// A progress line; silent where standard error is no terminal.
    pub(super) fn new(what: &'static str) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{spinner} {msg}: {human_pos} rows and files");
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            bar.set_message(what);
            bar
        });
        Self { bar, rows: AtomicU64::new(0), since: Instant::now() }
    }

    /// Counts more rows.
    pub(super) fn rows(&self, more: u64) {
        let Some(bar) = &self.bar else { return };
        let rows = self.rows.fetch_add(more, Ordering::Relaxed) + more;
        if self.since.elapsed() > Duration::from_secs(1) {
            if bar.is_hidden() {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            bar.set_position(rows);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
