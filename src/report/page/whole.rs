//! The page as a whole.

use super::{
    actions, coverage, findings, freshness, partners, profile, readiness, requests, timeline, trend, words,
};
use crate::history::History;
use crate::readiness::Readiness;
use crate::report::facts;
use crate::report::html::Html;
use crate::report::seal;
use crate::rules::{Context, Report};
use crate::timeline as dates;

const STYLE: &str = concat!(include_str!("govuk.css"), "\n", include_str!("page.css"));
const SCRIPT: &str = include_str!("page.js");

/// What the page is made from.
pub struct Page<'a> {
    /// The framework and the repository.
    pub ctx: &'a Context<'a>,
    /// What a check of them gave.
    pub report: &'a Report<'a>,
    /// How ready it is by that.
    pub readiness: &'a Readiness<'a>,
    /// What earlier checks recorded.
    pub history: &'a History,
    /// This version of sendpack.
    pub version: &'a str,
    /// Whether small counts are shown as they are.
    pub exact: bool,
}

/// The sections in order: id and name.
const SECTIONS: [(&str, &str); 10] = [
    ("stages", "Readiness by stage"),
    ("trend", "How it moved"),
    ("partners", "Who owes what"),
    ("requests", "What is asked for"),
    ("coverage", "What the evidence covers"),
    ("freshness", "How fresh the evidence is"),
    ("findings", "What falls short"),
    ("timeline", "Timeline"),
    ("actions", "Improvement actions"),
    ("profile", "Who is on the lists"),
];

/// The page as HTML.
#[must_use]
pub fn write(page: &Page<'_>) -> String {
    let mut h = Html::default();
    h.own("<!DOCTYPE html>\n");
    h.el("html", &[("lang", "en-GB")], |h| {
        head(h, page);
        h.line();
        h.el("body", &[], |h| {
            h.leaf("a", &[("href", "#main"), ("class", "govuk-skip-link")], "Skip to main content");
            banner(h, page);
            h.el("div", &[("class", "govuk-width-container")], |h| {
                contents(h);
                h.el("main", &[("id", "main"), ("class", "govuk-main-wrapper"), ("tabindex", "-1")], |h| {
                    body(h, page);
                });
            });
            footer(h, page);
            h.el("script", &[], |h| h.own(SCRIPT));
        });
    });
    h.line();
    h.finish()
}

fn head(h: &mut Html, page: &Page<'_>) {
    h.el("head", &[], |h| {
        h.void("meta", &[("charset", "utf-8")]);
        let policy = seal::policy(STYLE, SCRIPT);
        h.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
        h.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        h.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        h.leaf("title", &[], &format!("{}: readiness for inspection", page.ctx.repository.settings.area));
        h.el("style", &[], |h| h.own(STYLE));
    });
}

fn banner(h: &mut Html, page: &Page<'_>) {
    h.el("header", &[("class", "banner")], |h| {
        h.el("div", &[("class", "govuk-width-container")], |h| {
            h.leaf("p", &[("class", "banner-area")], &page.ctx.repository.settings.area);
            h.leaf("p", &[("class", "banner-framework")], &page.ctx.framework.title);
        });
    });
}

fn contents(h: &mut Html) {
    h.el("nav", &[("aria-label", "Contents"), ("class", "contents")], |h| {
        h.el("ul", &[("class", "govuk-list")], |h| {
            for (id, name) in SECTIONS {
                h.el("li", &[], |h| {
                    h.leaf("a", &[("class", "govuk-link"), ("href", &format!("#{id}"))], name);
                });
            }
        });
    });
}

fn body(h: &mut Html, page: &Page<'_>) {
    let Page { ctx, report, readiness, history, exact, .. } = page;
    h.leaf("h1", &[("class", "govuk-heading-xl")], "Readiness for inspection");
    h.leaf("p", &[("class", "govuk-body-l")], &format!("As of {}", ctx.now.format("%A %-d %B %Y, %H:%M")));
    warnings(h, page);
    readiness::write(h, ctx.framework, readiness);
    trend::write(h, facts::trends(ctx, report, history, *exact).as_ref());
    partners::write(h, &facts::partners(ctx, readiness), &readiness.owed_by(facts::holders));
    requests::write(h, ctx.framework, &facts::requests(ctx, readiness));
    coverage::write(h, readiness, &facts::coverage(ctx.framework, readiness));
    freshness::write(h, &facts::freshness(ctx));
    findings::write(h, &facts::findings(ctx, report, *exact), waived(page));
    let settings = &ctx.repository.settings;
    let told = settings.notified.as_ref().map(|told| dates::timeline(ctx.framework, settings, told.value));
    timeline::write(h, told.as_ref(), ctx.framework, ctx.now);
    actions::write(h, ctx.framework, &facts::actions(ctx));
    profile::write(h, &facts::profiles(ctx, report, *exact), why_no_profile(ctx), *exact);
}

fn why_no_profile(ctx: &Context<'_>) -> &'static str {
    match ctx.framework.lists_owed().any(|list| list.person_level) {
        false => "This framework asks for no list of people in a form of its own.",
        true if ctx.without.lists => "The lists are left out of this page.",
        true => "No list could be read.",
    }
}

/// Findings that are accepted for a time, counted by rule and file, so that no row is counted.
fn waived(page: &Page<'_>) -> usize {
    let kinds = page.report.waived.iter().map(|finding| (&finding.code, &finding.place.file));
    kinds.collect::<std::collections::BTreeSet<_>>().len()
}

fn warnings(h: &mut Html, page: &Page<'_>) {
    if page.exact {
        warning(
            h,
            "This page shows small counts of children as they are. Keep it where the lists are kept, and do not send it on.",
        );
    }
    let without = page.ctx.without;
    let left_out: Vec<&str> = [(without.lists, "person-level lists"), (without.tracking, "tracked children")]
        .into_iter()
        .filter_map(|(left, what)| left.then_some(what))
        .collect();
    if !left_out.is_empty() {
        warning(h, &format!("Left out of this page: {}.", left_out.join(" and ")));
    }
    if !page.report.complete {
        warning(
            h,
            "Not everything could be read, so some rules did not run. What this page does not name may still be wrong, and \
             what it calls ready may not be.",
        );
        words::details(h, "What did not run", |h| {
            h.el("ul", &[("class", "govuk-list govuk-list--bullet")], |h| {
                for idle in &page.report.not_run {
                    let codes: Vec<&str> = idle.codes.iter().map(|code| &**code).collect();
                    h.leaf("li", &[], &format!("{}: {}", idle.why, codes.join(", ")));
                }
            });
        });
    }
}

fn warning(h: &mut Html, text: &str) {
    h.el("div", &[("class", "govuk-warning-text")], |h| {
        h.leaf("span", &[("class", "govuk-warning-text__icon"), ("aria-hidden", "true")], "!");
        h.el("strong", &[("class", "govuk-warning-text__text")], |h| {
            h.leaf("span", &[("class", "govuk-visually-hidden")], "Warning");
            h.text(" ");
            h.text(text);
        });
    });
}

fn footer(h: &mut Html, page: &Page<'_>) {
    h.el("footer", &[("class", "foot")], |h| {
        h.el("div", &[("class", "govuk-width-container")], |h| {
            let made =
                "This page holds no names, identifiers or rows of children, and asks nothing of any network.";
            words::p(h, &format!("Made by sendpack {}. {made}", page.version));
        });
    });
}
