//! Plain language: what can be told of a text without understanding it. Both checks would rather miss a case than accuse a
//! good sentence: an officer who was wrongly blamed once switches a check off.

mod abbreviations;
mod describes;
#[cfg(test)]
mod tests;

pub(super) use abbreviations::abbreviations;
pub(super) use describes::only_describes;
