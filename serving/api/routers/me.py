"""Who one is for the API."""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from serving.api.access.principal import principal_of
from serving.api.state.scopes import Scope
from serving.api.web.records import record_answer

router = APIRouter(prefix="/me", tags=["admin"])


class Me(BaseModel):
    """Whom a key or token stands for."""

    name: str = Field(description="The user's name; `anonymous` where the server needs no key to read.")
    scope: Scope = Field(description="What the key allows.")
    key_id: str | None = Field(description="The public part of the key; null for a token.")
    is_anonymous: bool


@router.get("", responses={200: {"model": Me}}, response_class=Response)
def get_me(request: Request) -> Response:
    """Who sent this request, and what he or she may do."""
    principal = principal_of(request)
    return record_answer(
        {
            "name": principal.name,
            "scope": principal.scope.value,
            "key_id": principal.key_id,
            "is_anonymous": principal.user_id is None,
        }
    )
