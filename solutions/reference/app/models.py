"""La table des articles et ce que l'API reçoit ou renvoie."""

from sqlmodel import Field, SQLModel


class ItemBase(SQLModel):
    """Ce que tout article possède."""

    nom: str = Field(min_length=1, max_length=120, index=True)
    prix: float = Field(ge=0)


class Item(ItemBase, table=True):
    """Un article tel qu'il est rangé en base."""

    id: int | None = Field(default=None, primary_key=True)


class ItemCreation(ItemBase):
    """Corps de la requête de création."""


class ItemModification(SQLModel):
    """Corps de la requête de modification : seuls les champs donnés changent."""

    nom: str | None = Field(default=None, min_length=1, max_length=120)
    prix: float | None = Field(default=None, ge=0)


class ItemLu(ItemBase):
    """Un article tel que l'API le renvoie."""

    id: int
