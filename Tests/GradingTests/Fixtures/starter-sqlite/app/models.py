from sqlmodel import Field, SQLModel


class Item(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    nom: str
    prix: float


class ItemCreate(SQLModel):
    nom: str
    prix: float = Field(gt=0)
