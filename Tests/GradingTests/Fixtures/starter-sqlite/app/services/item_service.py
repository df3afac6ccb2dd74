from sqlmodel import Session, select

from app.models import Item, ItemCreate


class ItemService:
    @staticmethod
    def get_all(db: Session, skip: int = 0, limit: int = 100):
        return db.exec(select(Item).offset(skip).limit(limit)).all()

    @staticmethod
    def get_by_id(db: Session, item_id: int):
        return db.get(Item, item_id)

    @staticmethod
    def create(db: Session, item_data: ItemCreate):
        item = Item.model_validate(item_data)
        db.add(item)
        db.commit()
        db.refresh(item)
        return item

    @staticmethod
    def delete(db: Session, item: Item):
        db.delete(item)
        db.commit()
