import Wording

extension FunctionMeanings {
  static let ofVectors: [String: Phrase] = [
    "abs": Phrase(fr: "prend la valeur absolue", en: "takes the absolute value"),
    "absent": Phrase(
      fr: "donne 1 si rien n'est sélectionné, sinon rien",
      en: "gives 1 if nothing is selected, else nothing"),
    "ceil": Phrase(fr: "arrondit vers le haut", en: "rounds up"),
    "floor": Phrase(fr: "arrondit vers le bas", en: "rounds down"),
    "round": Phrase(fr: "arrondit au plus proche", en: "rounds to the nearest"),
    "clamp": Phrase(
      fr: "ramène chaque valeur entre $2 et $3", en: "brings each value between $2 and $3"),
    "clamp_max": Phrase(fr: "limite chaque valeur à $2", en: "limits each value to $2"),
    "clamp_min": Phrase(
      fr: "relève chaque valeur à $2 au moins", en: "raises each value to at least $2"),
    "exp": Phrase(fr: "calcule l'exponentielle", en: "computes the exponential"),
    "ln": Phrase(fr: "calcule le logarithme naturel", en: "computes the natural logarithm"),
    "log2": Phrase(fr: "calcule le logarithme en base 2", en: "computes the logarithm to base 2"),
    "log10": Phrase(
      fr: "calcule le logarithme décimal", en: "computes the logarithm to base 10"),
    "sqrt": Phrase(fr: "prend la racine carrée", en: "takes the square root"),
    "sgn": Phrase(
      fr: "donne le signe\u{A0}: -1, 0 ou 1", en: "gives the sign: -1, 0 or 1"),
    "sort": Phrase(fr: "trie par valeur croissante", en: "sorts by ascending value"),
    "sort_desc": Phrase(fr: "trie par valeur décroissante", en: "sorts by descending value"),
    "scalar": Phrase(
      fr: "donne la valeur de la seule série comme nombre, NaN s'il n'y en a pas exactement une",
      en: "gives the value of the only series as a number, NaN unless there is exactly one"),
    "vector": Phrase(
      fr: "fait du nombre une série sans label", en: "makes a series without labels of the number"),
    "max_of": Phrase(fr: "prend le plus grand des deux nombres", en: "takes the larger number"),
    "min_of": Phrase(fr: "prend le plus petit des deux nombres", en: "takes the smaller number"),
    "pi": Phrase(fr: "le nombre π", en: "the number π"),
  ].merging(trigonometry) { $1 }

  private static let trigonometry: [String: Phrase] = Dictionary(
    uniqueKeysWithValues: [
      ("sin", "le sinus", "the sine"), ("cos", "le cosinus", "the cosine"),
      ("tan", "la tangente", "the tangent"), ("asin", "l'arc sinus", "the arc sine"),
      ("acos", "l'arc cosinus", "the arc cosine"), ("atan", "l'arc tangente", "the arc tangent"),
      ("sinh", "le sinus hyperbolique", "the hyperbolic sine"),
      ("cosh", "le cosinus hyperbolique", "the hyperbolic cosine"),
      ("tanh", "la tangente hyperbolique", "the hyperbolic tangent"),
      ("asinh", "l'argument sinus hyperbolique", "the inverse hyperbolic sine"),
      ("acosh", "l'argument cosinus hyperbolique", "the inverse hyperbolic cosine"),
      ("atanh", "l'argument tangente hyperbolique", "the inverse hyperbolic tangent"),
      ("deg", "les degrés des radians", "the degrees of the radians"),
      ("rad", "les radians des degrés", "the radians of the degrees"),
    ].map { name, french, english in
      (name, Phrase(fr: "calcule \(french)", en: "computes \(english)"))
    })
}
