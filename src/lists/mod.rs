//! In hand.
