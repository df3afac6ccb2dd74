import os

from sqlmodel import Field, SQLModel, create_engine

moteur = create_engine(os.environ["DATABASE_URL"])


class Recette(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    titre: str
    categorie: str = "plat"


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    recette_id: int
    etoiles: int = Field(ge=1, le=5)
