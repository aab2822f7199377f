//! The charts. Colours differ in lightness as well as hue, and every bar has its number, so that nothing hangs on telling
//! red from green or on a printer with colours.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartRange, ChartSolidFill, ChartType, Color,
};

/// A colour for bars, and one that can be read on it.
pub(super) type Paint = (Color, Color);

const WHITE: Color = Color::RGB(0xff_ffff);
const BLACK: Color = Color::RGB(0x1b_1b1b);
const FRAME: Color = Color::RGB(0xb8_c4ce);

/// The colour of what is simply there.
pub(super) const MAIN: Paint = (Color::RGB(0x17_3f5f), WHITE);

/// A colour for each standing of a request, in their order.
pub(super) const STANDINGS: [Paint; 5] = [
    MAIN,
    (Color::RGB(0x8c_bfe0), BLACK),
    (Color::RGB(0xf2_b134), BLACK),
    (Color::RGB(0xdd_e2e6), BLACK),
    (Color::RGB(0xa8_3a0b), WHITE),
];

/// The size of a chart in pixels.
pub(super) const SIZE: (u32, u32) = (604, 315);

/// What a chart says of itself.
pub(super) struct About<'t> {
    pub(super) name: &'t str,
    pub(super) title: &'t str,
    /// For those who cannot see it.
    pub(super) spoken: &'t str,
}

/// Where a series is: its heading and its numbers.
pub(super) struct Series {
    pub(super) heading: ChartRange,
    pub(super) values: ChartRange,
}

/// Bars of parts of a whole, one on top of another, with a legend.
pub(super) fn stacked(about: &About<'_>, labels: &ChartRange, parts: Vec<(Series, Paint)>) -> Chart {
    let mut chart = begin(ChartType::BarStacked, about);
    for (series, paint) in parts {
        // A part of none has no room for its number.
        add(&mut chart, labels, &series, paint, (ChartDataLabelPosition::Center, "0;;"));
    }
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(ChartFont::new().set_size(9));
    chart
}

/// Bars of one series, downwards.
pub(super) fn bars(about: &About<'_>, labels: &ChartRange, series: &Series, numbers: &str) -> Chart {
    one(ChartType::Bar, about, labels, series, numbers)
}

/// Columns of one series, side by side.
pub(super) fn columns(about: &About<'_>, labels: &ChartRange, series: &Series) -> Chart {
    one(ChartType::Column, about, labels, series, "0")
}

fn one(kind: ChartType, about: &About<'_>, labels: &ChartRange, series: &Series, numbers: &str) -> Chart {
    let mut chart = begin(kind, about);
    add(&mut chart, labels, series, (MAIN.0, BLACK), (ChartDataLabelPosition::OutsideEnd, numbers));
    chart.legend().set_hidden();
    chart
}

fn begin(kind: ChartType, about: &About<'_>) -> Chart {
    let mut chart = Chart::new(kind);
    chart.set_width(SIZE.0).set_height(SIZE.1).set_name(about.name).set_alt_text(about.spoken);
    let font = ChartFont::new().set_size(12).set_bold().set_color(MAIN.0).clone();
    chart.title().set_name(about.title).set_font(&font);
    let is_column = kind == ChartType::Column;
    // The numbers stand at the bars, so their axis would say them twice.
    let numbers = if is_column { chart.y_axis() } else { chart.x_axis() };
    numbers.set_hidden(true).set_major_gridlines(false).set_min(0);
    let labels = if is_column { chart.x_axis() } else { chart.y_axis() };
    labels.set_font(ChartFont::new().set_size(9)).set_major_gridlines(false);
    if !is_column {
        // The first at the top, as in the table.
        labels.set_reverse();
    }
    let frame = ChartLine::new().set_color(FRAME).clone();
    chart.chart_area().set_format(ChartFormat::new().set_border(&frame));
    chart
}

fn add(
    chart: &mut Chart,
    labels: &ChartRange,
    series: &Series,
    (fill, text): Paint,
    (place, numbers): (ChartDataLabelPosition, &str),
) {
    let font = ChartFont::new().set_size(9).set_color(text).clone();
    let label = ChartDataLabel::new()
        .show_value()
        .set_position(place)
        .set_num_format(numbers)
        .set_font(&font)
        .clone();
    let edge = ChartLine::new().set_color(WHITE).set_width(0.75).clone();
    let fill = ChartSolidFill::new().set_color(fill).clone();
    chart
        .add_series()
        .set_name(&series.heading)
        .set_categories(labels)
        .set_values(&series.values)
        .set_gap(45)
        .set_format(ChartFormat::new().set_solid_fill(&fill).set_border(&edge))
        .set_data_label(&label);
}
