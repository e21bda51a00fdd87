//! What a paper lacks.

/// Something a paper cannot print because it is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    Result,
    Measures,
    /// Reports on the measures in the chosen round.
    Reports,
    /// The framework of the year in which the measures are carried out.
    ComingYear,
    AgencyName,
    /// The person who writes the paper.
    Author,
    /// The head of the agency, who signs.
    Head,
    Office,
    LetterCode,
    Date,
    /// The section of a law that empowers the agency to give the order; the app never guesses one.
    Power,
    Garuda,
    Seal,
    /// Units responsible for the items of the coming year.
    Units,
}
