//! The built-in catalogue as it should be, and copies of it with one thing broken.

mod damage;
mod earlier;
mod facts;
mod files;
mod hostile;
mod milestones;
mod shelf;
